"""What travels: the ward's default kit and site lists come in; what others work with goes out."""
