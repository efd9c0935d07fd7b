"""What leaves the program, only when asked: plain data first, then bytes."""
