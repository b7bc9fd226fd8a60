SELECT year FROM register ORDER BY year
