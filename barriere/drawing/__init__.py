"""Ground plans and charts as SVG or columns: scales, colours, labels; knows no scores."""
