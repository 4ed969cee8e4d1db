"""From what people have to articles: files, standard input; plain text, JSON, JSON Lines.

Start reading at `inputs`, the stream that a command runs over. `streams` opens what is named,
`decode` turns bytes into text or says why not, `rows` turns a JSON object into an article. An input
that cannot be used is one `InputError` in the stream, never its end. The text is never altered:
what is odd in it is read with a note. This room must not know what a reading is.
"""
