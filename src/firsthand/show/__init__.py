"""Records to a dossier."""
