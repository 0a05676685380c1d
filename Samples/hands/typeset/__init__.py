"""A "hand": a generator of invented French rental-eviction papers, set with Typst and then ruined like real scans."""

NAME = "typeset"
