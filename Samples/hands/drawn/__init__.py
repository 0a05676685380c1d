"""drawn: invented French eviction papers, placed by coordinates with reportlab, then scanned badly."""
