"""The paper: plain data in, pictures, pages and documents out. Nothing here can reach the database."""
