"""Who says, thinks or promises what: quotations, reports, speakers, and whom words stand for."""
