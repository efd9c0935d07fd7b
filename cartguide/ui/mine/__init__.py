"""What the person writes: the pieces of *My checklist* and *My notes*."""
