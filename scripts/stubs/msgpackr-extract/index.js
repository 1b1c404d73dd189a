throw new Error('msgpackr works without its native part');
