"""What the released themes tell an attacker about one person, and what they tell a manager about a group."""
