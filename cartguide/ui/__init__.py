"""What is seen: Qt Widgets. Holds no rules."""
