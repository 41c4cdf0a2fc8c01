"""The committee at the screen: card by card in large letters, for a meeting and for paper that is typed in."""
