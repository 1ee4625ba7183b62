"""The machinery: truth, facts, conditions, records and plans. It knows no medicine."""
