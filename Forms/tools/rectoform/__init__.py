"""Builds a blank fillable form (AcroForm PDF) from a fields.yaml and a layout."""
