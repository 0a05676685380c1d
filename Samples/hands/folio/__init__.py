"""folio: invented French eviction papers, set by coordinates with PyMuPDF and worn with OpenCV."""
