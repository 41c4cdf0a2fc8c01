"""What a reader of a described file (layout, sheet, sign) first found wrong, for the sentence that refuses the file."""


def first_reason(error: BaseException) -> str:
    """Return the first of an error's causes in one line of at most 100 characters."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return " ".join(str(error).split())[:100]
