"""What a report says, as one plain object made from a dossier; screen and paper print the same one."""
