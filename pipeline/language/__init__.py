"""The language stage: spelling, sentences, words, and underthesea inside spaCy."""
