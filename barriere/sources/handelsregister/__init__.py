"""The Handelsregister: answers of the KVK API, the plain sheet, and SBI codes in one form."""
