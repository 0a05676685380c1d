"""quill: a maker of invented French eviction papers, with the truth of what each page says."""
