"""All sites' facts as one table, to be filled in with a spreadsheet program and taken back in."""

from kitbuilder.exchange.fact_table.plan import FactChange, FactPlan, plan_facts, with_changes
from kitbuilder.exchange.fact_table.reading import read_fact_table
from kitbuilder.exchange.fact_table.table import (
    RESTRICTED,
    FactColumn,
    FactRow,
    FactTable,
    FilledRow,
    FilledTable,
    Place,
    columns_of,
    fact_table,
    facts_by_place,
)
from kitbuilder.exchange.fact_table.writing import table_csv, table_xlsx

__all__ = [
    "RESTRICTED",
    "FactChange",
    "FactColumn",
    "FactPlan",
    "FactRow",
    "FactTable",
    "FilledRow",
    "FilledTable",
    "Place",
    "columns_of",
    "fact_table",
    "facts_by_place",
    "plan_facts",
    "read_fact_table",
    "table_csv",
    "table_xlsx",
    "with_changes",
]
