package tandem.sample;

import org.springframework.stereotype.Component;

/// Those who work here and those who give their time: there from the first day.
@Component
class Team implements Chapter {
    private final Door door;

    Team(Door door) {
        this.door = door;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.ago() == Story.DAYS) {
            here.team().forEach(each -> here.comes(each.name(), door.join(each.name(), each.language(), each.roles())));
        }
    }
}
