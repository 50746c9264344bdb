"""What the coach says and is told, as versioned data with a small loader; this package knows nobody."""
