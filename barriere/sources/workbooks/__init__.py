"""XLSX and ODS: judged before they are opened, then read as rows of text."""
