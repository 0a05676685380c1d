"""Invented French eviction papers, set in HTML and printed by Chromium."""
