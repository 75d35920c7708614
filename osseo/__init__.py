"""The frame of the house: settings, addresses and the server's door. No clinical word is spoken here."""
