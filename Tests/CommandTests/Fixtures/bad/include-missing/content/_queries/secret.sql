select secret;
