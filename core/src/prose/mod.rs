//! Vendors' HTML and Markdown as a small tree that can only hold text and https links.
