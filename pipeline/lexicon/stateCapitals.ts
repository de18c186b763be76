/**
 * The capitals of the fifty states, by the end of their OCD id. What is reported from there is as often the state’s as
 * the city’s. Public facts.
 */
export const stateCapitals: ReadonlySet<string> = new Set(
  `al/place:montgomery ak/place:juneau az/place:phoenix ar/place:little_rock ca/place:sacramento co/place:denver
  ct/place:hartford de/place:dover fl/place:tallahassee ga/place:atlanta hi/county:honolulu id/place:boise
  il/place:springfield in/place:indianapolis ia/place:des_moines ks/place:topeka ky/place:frankfort
  la/place:baton_rouge me/place:augusta md/place:annapolis ma/place:boston mi/place:lansing mn/place:st_paul
  ms/place:jackson mo/place:jefferson_city mt/place:helena ne/place:lincoln nv/place:carson_city nh/place:concord
  nj/place:trenton nm/place:santa_fe ny/place:albany nc/place:raleigh nd/place:bismarck oh/place:columbus
  ok/place:oklahoma_city or/place:salem pa/place:harrisburg ri/place:providence sc/place:columbia sd/place:pierre
  tn/place:nashville tx/place:austin ut/place:salt_lake_city vt/place:montpelier va/place:richmond
  wa/place:olympia wv/place:charleston wi/place:madison wy/place:cheyenne`
    .split(/\s+/u)
    .map((place) => `ocd-division/country:us/state:${place}`)
)
