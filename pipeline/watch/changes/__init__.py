"""What changed in the world: new holders, first citations, figures that differ, each with its evidence."""
