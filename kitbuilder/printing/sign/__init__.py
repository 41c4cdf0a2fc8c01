"""Signs to hang: a large word, what it means in easy Japanese and English, a drawing, and arrows that lead there."""
