"""Which day, month or length a time expression means, and which day the article was published.

Start reading at `dates`, which sends each expression to the file of its kind and looks for conflicts;
`published` proves the day of publication from the text. `stretch` is a stretch of days, `edtf` writes
it, `meaning` is a value with its reason. No clock anywhere: today enters as the day of publication.
"""
