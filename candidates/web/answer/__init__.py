"""The answer to a screen: whether a referral is worth discussing, why, what others say, and what to measure next."""
