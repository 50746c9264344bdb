"""How well the marks on a manager's plan agree with those of people."""
