"""The barrièretafel: people propose, judge and adopt; nothing else reaches a plan."""
