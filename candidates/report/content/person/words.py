"""What the person's paper says to everybody, in words of a twelve-year-old; gaps are filled with their own limb."""

from candidates.report.content.person.said import KNOWLEDGE, PREFERENCES, REVIEW, Line

# How a level is called at home: the part, and the limb it belongs to.
AT_HOME = {
    "transfemoral": ("thigh", "leg"),
    "knee_disarticulation": ("leg at the knee", "leg"),
    "transtibial": ("lower leg", "leg"),
    "transhumeral": ("upper arm", "arm"),
    "elbow_disarticulation": ("arm at the elbow", "arm"),
    "transradial": ("forearm", "arm"),
    "thumb": ("thumb", "hand"),
    "partial_hand": ("hand", "hand"),
}
ANY_LIMB = ("limb", "limb")

CONDITION = Line(
    "Part of your {part} was taken off. An artificial {limb} can do some of its work. It has to be held on to your "
    "body, and there is more than one way to do that.",
    (KNOWLEDGE,),
)
DECISION = Line(
    "You can stay with a socket, have your socket made better, or ask a team about {a_limb} that is held in the bone. "
    "You can also leave things as they are for now. No answer is needed today, and you can change your mind.",
    (REVIEW,),
)
# Both halves in one sentence: a new hip alone would promise closed skin.
IDEA = Line(
    "As the picture shows, a metal stem is put in the bone, as for a new hip, but its end comes out through an opening "
    "in the skin, which stays open for life.",
    ("qualified_promises", KNOWLEDGE),
)

# Both ways, point by point: what it is, a socket, held in the bone.
WAYS: tuple[tuple[str, Line, Line], ...] = (
    (
        "How it is held",
        Line("A cup, the socket, is made to fit your limb. It grips the skin and what lies under it.", (KNOWLEDGE,)),
        Line("A metal part in the bone holds it. It comes out through an opening in the skin.", (KNOWLEDGE,)),
    ),
    (
        "What is good",
        Line(
            "No surgery, and the skin stays closed. It can be changed, made new or left off at any time. Other "
            "liners, other ways to hold it and better care of the skin can be tried.",
            (KNOWLEDGE, REVIEW),
        ),
        Line(
            "Nothing presses or rubs the skin of your limb. It goes on and off fast, even while you sit. Some "
            "people feel through the bone what it touches; how much that helps is not known.",
            (KNOWLEDGE, "osseoperception_unknown"),
        ),
    ),
    (
        "What is hard",
        Line(
            "It can hurt, rub, make you sweat or come loose. When your limb changes in size, it may have to be made "
            "new. Some limbs are too short or too sore for a good fit.",
            (KNOWLEDGE, "radboud_faq"),
        ),
        Line(
            "It takes surgery, once or more. The opening leaks, has to be cleaned each day and can get infected. "
            "Parts can come loose or break, and are checked for life.",
            (KNOWLEDGE, "soft_tissue_infection_is_the_norm"),
        ),
    ),
    (
        "In your body",
        Line("Nothing is put into the body, so nothing can be rejected. But the skin in a socket can get infected too.",
             (KNOWLEDGE,)),
        Line("The body does not reject the metal, so no drug is taken against that. But courses of antibiotics are "
             "common.", (KNOWLEDGE, "qualified_promises")),
    ),
    (
        "When your weight changes",
        Line("The socket is made for your limb as it is now. It may not fit when you gain or lose weight.",
             (KNOWLEDGE,)),
        Line("Nothing has to be made new when your limb changes in size. But load and opening change with your weight.",
             (KNOWLEDGE, "qualified_promises")),
    ),
    (
        "Living with it, for your body",
        Line("You look after your skin each day. How far you get and how long you wear it depend on the fit.",
             (KNOWLEDGE, REVIEW)),
        Line("You clean the opening each day. At first, weight comes back bit by bit, and that can hurt. Muscles can "
             "get stronger.", (KNOWLEDGE,)),
    ),
    (
        "How it may feel",
        Line("How people feel about a socket over the years was not found in what was read. Ask people who wear one.",
             (REVIEW,)),
        Line("How people feel about it over the years was hardly found in what was read. Ask people who have one.",
             (REVIEW,)),
    ),
    (
        "With other people",
        Line("Talk about work, driving, sleep, being close, children and pets, swimming, flying and clothes.",
             (REVIEW,)),
        Line("Talk about the same things. Clothes go over a metal end, and rules for water are not the same.",
             (REVIEW,)),
    ),
)  # fmt: skip

# What a bone-held limb asks; the last three of a leg alone.
ASKS = (
    Line("An opening in the skin for life. Expect some fluid. How much differs, and a change matters: tell the clinic.",
         ("fluid_from_the_stoma",)),
    Line("Care of that opening each day, by you or by someone who helps you.", (KNOWLEDGE,)),
    Line("Surgery, once or more, with the pain and the bleeding that any surgery can bring.", (KNOWLEDGE,)),
    Line("Months of practice with a team. For some weeks you have no artificial limb to wear.", (REVIEW, KNOWLEDGE)),
    Line("A lot of money. Surgery, parts, visits and repairs cost much: ask who pays for what.", (KNOWLEDGE,)),
    Line("Visits and checks for life. Some parts wear out or come loose.", (KNOWLEDGE,)),
    Line("Falls and hard knocks have to be kept away: they can break the bone or the metal.", (KNOWLEDGE,)),
    Line("Limits in water and sport. Rules for baths, pools and the sea differ, and most were not found. Ask first.",
         ("immersion_rules_unknown", REVIEW)),
    Line("It may have to come out one day. The bone can then be shorter than it is now.", (REVIEW,)),
)  # fmt: skip
ASKS_OF_A_LEG = (
    Line("In one group with metal in the thigh bone, 30 of 39 people got infected within five years.",
         ("ilp_tf_5y_any_infection",)),
    Line("In one group, 19 of 22 breaks of the bone were close to the tip of the metal, after a fall.",
         ("press_fit_fracture_after_fall",)),
    Line("One team asks for no running or jumping for 12 months.", ("royalfree",)),
)  # fmt: skip

UNCHANGED = Line(
    "In one study of 39 people, {pains} the same after two years.",
    ("not_improved_phantom_pain", "not_improved_back_pain", "not_improved_shoulder_pain"),
)

# What people weigh, as the preference studies name it.
VALUES = (
    Line("Problems that last long or come late", (PREFERENCES,)),
    Line("How good my days are", (PREFERENCES,)),
    Line("What I have to pay myself", (PREFERENCES,)),
    Line("Less pain", (PREFERENCES,)),
    Line("Less trouble with a socket", (PREFERENCES,)),
    Line("Time without an artificial limb", (PREFERENCES,)),
)
HOW_MUCH = ("Not much", "Some", "A lot")

NOT_KNOWN = (
    Line("Who will do well. No test for that has been proven.", ("no_validated_selection_tool",)),
    Line("How sure the numbers are. The groups were small, so a new group may do better or worse.", (REVIEW,)),
    Line("What became of people who were turned down. Studies hardly ever tell.", ("evidence_from_the_accepted",)),
    Line("How much it helps to feel through the bone.", ("osseoperception_unknown",)),
    Line("If an MRI scan can be made later. Nothing was found for any of the makes.", ("mri_status_unknown",)),
)

QUESTIONS = (
    "What else can be tried with my socket, and who can look at it with fresh eyes?",
    "How many people like me have you treated, and for how long did you see them after?",
    "How many of them got infected, and how many had it taken out?",
    "How many weeks would I be without an artificial limb?",
    "What can I no longer do: in water, in sport, at work?",
    "What happens if it has to come out?",
    "What happens if the maker or your centre closes?",
    "What would I have to pay?",
    "Can I talk with someone who has one, and with someone who decided against it?",
    "Whom do I call at night or at the weekend?",
)

# Ten terms that have no shorter word; what each means is told where it is first met or here.
TERMS = {
    "artificial limb": "an arm, a leg or a part of one that is made for you; also called a prosthesis",
    "socket": "the cup into which what is left of your limb goes",
    "liner": "a soft sleeve between skin and socket",
    "infected": "germs have got in; it is red, hot or sore, or there is pus",
    "operation": "surgery, mostly while you are asleep",
    "phantom pain": "pain in the part that is no longer there",
    "surgeon": "the doctor who operates",
    "prosthetist": "the person who makes and fits your artificial limb",
    "antibiotics": "drugs against germs",
    "MRI": "a scan with a strong magnet",
}
UPDATED = "It is made new with each edition of the knowledge. No day for the next one is set."
PAID = "Who paid for this paper and what it rests on: nobody is on record. No maker of a part is named as having paid."
