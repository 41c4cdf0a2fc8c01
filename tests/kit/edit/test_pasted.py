"""What a spreadsheet copies, as rows of cells."""

import pytest

from kitbuilder.kit.edit.pasted import pasted_block


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", []),
        ("東門", [["東門"]]),
        ("東門\n", [["東門\n"]]),
        ('"東門" と書く', [['"東門" と書く']]),
        ("東門\t西門\r\n\t\r\n", [["東門", "西門"], ["", ""]]),
        ("東門\n\n西門\n", [["東門"], [""], ["西門"]]),
        ('"一行目\n二行目"\r\n', [["一行目\n二行目"]]),
        ('"二つの\n行"\t"""金庫"""\n', [["二つの\n行", '"金庫"']]),
        ('"閉じない\t門\n塀', [['"閉じない', "門"], ["塀"]]),
    ],
)
def test_a_block_is_rows_of_cells_and_a_quoted_one_may_hold_line_breaks(text, cells):
    assert pasted_block(text) == cells
