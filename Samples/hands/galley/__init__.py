"""galley: invented French eviction papers, poured with Pango on long galleys and cut into pages."""
