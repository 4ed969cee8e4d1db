"""Characters into language: folding, words, sentences, attached letters, word lists.

Start reading at `parse`, which turns an article into a Text. This room knows Arabic and nothing of
news, dates or speakers.
"""
