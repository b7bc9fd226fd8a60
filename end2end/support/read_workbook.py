"""Tells as JSON what openpyxl finds in a workbook: `read_workbook.py FILE`."""

import datetime
import json
import sys

import openpyxl


def cell(found):
    """A cell: its value, its type as openpyxl names it (n, s, f, d), its number format, and whether it wraps."""
    value = found.value
    if isinstance(value, (datetime.date, datetime.datetime)):
        value = value.isoformat()[:10]
    return {
        "value": value,
        "type": found.data_type,
        "format": found.number_format,
        "wraps": bool(found.alignment.wrap_text),
    }


def widths(found):
    """The width of each column. Neighbours of one width stand under the first of them."""
    told = {}
    for group in found.column_dimensions.values():
        for column in range(group.min, group.max + 1):
            told[column] = group.width
    return [told.get(column) for column in range(1, found.max_column + 1)]


def sheet(found):
    setup, fit = found.page_setup, found.sheet_properties.pageSetUpPr
    return {
        "name": found.title,
        "freeze": found.freeze_panes,
        "filter": found.auto_filter.ref,
        "landscape": setup.orientation == "landscape",
        "paper": setup.paperSize,
        "fit": [setup.fitToWidth, setup.fitToHeight] if fit and fit.fitToPage else None,
        "repeat": found.print_title_rows,
        "foot": [part.text for part in (found.oddFooter.left, found.oddFooter.center, found.oddFooter.right)],
        "widths": widths(found),
        "heights": [found.row_dimensions[row].height for row in range(1, found.max_row + 1)],
        "rows": [[cell(it) for it in row] for row in found.iter_rows()],
    }


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    json.dump({"sheets": [sheet(found) for found in book.worksheets]}, sys.stdout)


main()
