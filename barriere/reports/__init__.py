"""Paper and sheets: visit lists, the findings workbook, the year on a page, the account."""
