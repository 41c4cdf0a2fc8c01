"""PDF files: objects written as they come, pages put together, faces embedded."""
