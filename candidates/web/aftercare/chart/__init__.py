"""The loading plan as a drawing: bars prescribed, points measured, pain below; a triangle lies above its bar."""
