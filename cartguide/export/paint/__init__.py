"""Pages drawn onto paper: the only part of `export` that knows Qt."""
