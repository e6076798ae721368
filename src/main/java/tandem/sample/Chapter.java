package tandem.sample;

/// One side of the story: what happens on a day of it.
interface Chapter {
    void tell(Day day, Company here);
}
