"""The guide's own words, as its readers read them."""
