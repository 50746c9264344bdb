"""The page: Streamlit's room."""
