"""Invented French eviction papers, typed in a word processor the way small offices do."""
