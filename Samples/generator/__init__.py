"""Seeded generator of invented French eviction papers with their ground truth."""
