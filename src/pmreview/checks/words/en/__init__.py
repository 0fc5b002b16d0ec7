"""English: who counts as a person, and the words by which blame, hindsight and vague work are told from plain facts."""
