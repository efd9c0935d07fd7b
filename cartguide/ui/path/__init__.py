"""The path: the steps as painted stations on a winding line, as a strip, or as a list down the side."""
