"""The only room where a text and a melder meet: what Veilig Thuis told who reported, and how it stands for who asks."""
