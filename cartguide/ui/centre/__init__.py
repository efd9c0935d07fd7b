"""The file of a clinic: which one is in use, what another would change, and a form to make one."""
