"""Kits to PDF through ReportLab: Japanese typesetting, cards, codes, and the check of finished pages."""
