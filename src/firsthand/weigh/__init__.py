"""Claims to origins."""
